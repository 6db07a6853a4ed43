package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantId;

class HeavyWorkTurnsTests {

    private static final TenantDirectory.Tenant OTHER =
            new TenantDirectory.Tenant(new TenantId(new UUID(0, 15)), "tomsk-15", "Школа № 15");

    private final HeavyWorkTurns turns = new HeavyWorkTurns(2);
    private MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void worksOnTwoOfASchoolAndTellsTheThirdToWait() throws Exception {
        MockHttpServletRequest first = of(SampleApplication.SCHOOL);
        assertThat(begins(first, "heavy")).isTrue();
        assertThat(begins(of(SampleApplication.SCHOOL), "heavy")).isTrue();

        assertThat(begins(of(SampleApplication.SCHOOL), "heavy")).isFalse();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(begins(of(SampleApplication.SCHOOL), "light")).isTrue();
        assertThat(begins(of(OTHER), "heavy")).isTrue();

        turns.afterCompletion(first, response, page("heavy"), null);
        turns.afterCompletion(first, response, page("heavy"), null);
        assertThat(begins(of(SampleApplication.SCHOOL), "heavy")).isTrue();
        assertThat(begins(of(SampleApplication.SCHOOL), "heavy")).isFalse();
    }

    private boolean begins(MockHttpServletRequest request, String page) throws IOException, NoSuchMethodException {
        response = new MockHttpServletResponse();
        return turns.preHandle(request, response, page(page));
    }

    private static MockHttpServletRequest of(TenantDirectory.Tenant school) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(Shell.SCHOOL, school);
        return request;
    }

    private static HandlerMethod page(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), name);
    }

    static final class Pages {

        @HeavyWork
        public void heavy() {}

        public void light() {}
    }
}
