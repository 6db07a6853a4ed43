package ru.nastavnik.platform.drills.failpoint;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Started by {@code -javaagent:agent.jar=FILE;FAILPOINT}: arms one failpoint, and tells in the file that it fired. */
public final class FailpointAgent implements ClassFileTransformer {

    private static final ClassDesc TRAP = ClassDesc.of(Trap.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final Failpoint failpoint;

    private FailpointAgent(Failpoint failpoint) {
        this.failpoint = failpoint;
    }

    /** Called by the JVM before the program's own {@code main}. */
    public static void premain(String arguments, Instrumentation jvm) {
        String[] parts = arguments.split(";", 2);
        Failpoint failpoint = Failpoint.parse(parts[1]);
        Trap.arm(failpoint, Path.of(parts[0]));
        jvm.addTransformer(new FailpointAgent(failpoint));
    }

    @Override
    public byte @Nullable [] transform(
            Module module,
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> before,
            ProtectionDomain domain,
            byte[] bytes) {
        return failpoint.internalType().equals(name) ? trapped(failpoint, bytes, loader) : null;
    }

    /**
     * The class with the trap in it.
     *
     * @param loader of the classes it names; {@literal null} for the JVM's own
     */
    static byte[] trapped(Failpoint failpoint, byte[] bytes, @Nullable ClassLoader loader) {
        ClassHierarchyResolver types = loader == null
                ? ClassHierarchyResolver.defaultResolver()
                : ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types));
        ClassModel type = files.parse(bytes);
        return files.transformClass(
                type,
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(failpoint.method()),
                        failpoint.exit() ? FailpointAgent::beforeReturn : new AtTheBeginning()));
    }

    private static void beforeReturn(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            code.invokestatic(TRAP, "hit", NOTHING);
        }
        code.with(element);
    }

    /** Stateless, since the same one is put into every method of the name. */
    private static final class AtTheBeginning implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(TRAP, "hit", NOTHING);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
