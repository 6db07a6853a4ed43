package ru.nastavnik.platform.drills.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailpointAgentTests {

    private static final String WORK = "ru.nastavnik.platform.drills.failpoint.Sample#work@";

    @TempDir
    Path directory;

    @Test
    void readsWhatItWrites() {
        Failpoint failpoint = Failpoint.parse(WORK + "exit,hit=3");

        assertThat(failpoint.action()).isEqualTo(Failpoint.Action.HALT);
        assertThat(Failpoint.parse(failpoint.toString())).isEqualTo(failpoint);
    }

    @Test
    void firesOnceAtTheHitThatIsWanted() throws Exception {
        Object sample = trapped("enter,hit=2,action=throw");

        work(sample, 1);
        assertThatThrownBy(() -> work(sample, 2)).hasMessageContaining("hit=2");
        assertThat(directory.resolve("fired")).hasContent(WORK + "enter,hit=2,action=throw");
        assertThat(work(sample, 3).toString()).isEqualTo("[begun 1, done 1, begun 3]");
    }

    @Test
    void firesAtWhicheverReturn() throws Exception {
        Object sample = trapped("exit,action=throw");
        assertThatThrownBy(() -> work(sample, 7)).hasMessageContaining("exit");

        Object another = trapped("exit,action=throw");
        assertThatThrownBy(() -> work(another, 1)).hasMessageContaining("exit");
        assertThat(work(another, 7).toString()).isEqualTo("[begun 1, done 1, begun 7]");
    }

    @Test
    void leavesOtherMethodsAlone() throws IOException {
        byte[] before = bytes();
        Failpoint elsewhere = Failpoint.parse(Sample.class.getName() + "#rest@enter");

        assertThat(new String(FailpointAgent.trapped(elsewhere, before, null), StandardCharsets.ISO_8859_1))
                .doesNotContain("Trap");
    }

    private Object trapped(String where) throws Exception {
        Failpoint failpoint = Failpoint.parse(WORK + where);
        byte[] bytes = FailpointAgent.trapped(failpoint, bytes(), Sample.class.getClassLoader());
        Trap.arm(failpoint, directory.resolve("fired"));
        return new Loader(bytes)
                .loadClass(Sample.class.getName())
                .getConstructor()
                .newInstance();
    }

    private static Object work(Object sample, int number) throws Exception {
        try {
            return sample.getClass().getMethod("work", int.class).invoke(sample, number);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static byte[] bytes() throws IOException {
        try (var stream = Sample.class.getResourceAsStream("Sample.class")) {
            return stream.readAllBytes();
        }
    }

    private static final class Loader extends ClassLoader {

        private final byte[] bytes;

        Loader(byte[] bytes) {
            super(Sample.class.getClassLoader());
            this.bytes = bytes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Sample.class.getName())
                    ? defineClass(name, bytes, 0, bytes.length)
                    : super.loadClass(name, resolve);
        }
    }
}
