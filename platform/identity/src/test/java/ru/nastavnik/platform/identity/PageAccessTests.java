package ru.nastavnik.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class PageAccessTests {

    private static final SignedInUser DIRECTOR =
            new SignedInUser(new UserId(new UUID(0, 1)), "n-test-tst", Set.of(Role.DIRECTOR));

    static class Pages {

        @ForRoles(Role.DIRECTOR)
        public void ofTheDirector() {}

        @ForRoles(Role.MENTOR)
        public void ofTheMentor() {}

        public void ofNobody() {}

        @WithoutAccount
        public void ofStrangers() {}
    }

    @Test
    void opensAPageToTheRoleItNames() throws Exception {
        assertThat(statusOf("ofTheDirector", DIRECTOR)).isEqualTo(200);
        assertThat(statusOf("ofTheMentor", DIRECTOR)).isEqualTo(404);
    }

    @Test
    void opensAPageThatNamesNoRoleToNobody() throws Exception {
        assertThat(statusOf("ofNobody", DIRECTOR)).isEqualTo(404);
    }

    @Test
    void opensNothingToWhomNoGateAdmitted() throws Exception {
        assertThat(statusOf("ofTheDirector", null)).isEqualTo(404);
        assertThat(statusOf("ofTheDirector", "DIRECTOR")).isEqualTo(404);
    }

    @Test
    void opensNothingThatIsNoPage() throws Exception {
        assertThat(statusOf(new Object(), DIRECTOR)).isEqualTo(404);
    }

    @Test
    void opensAPageWithoutAnAccountBelowClassAndNowhereElse() throws Exception {
        assertThat(strangerOn(new HandlerMethod(new Pages(), "ofStrangers"))).isTrue();
        assertThat(statusOf("ofStrangers", DIRECTOR)).isEqualTo(404);
        assertThat(statusOf("ofStrangers", null)).isEqualTo(404);
    }

    @Test
    void opensNothingElseBelowClass() throws Exception {
        assertThat(strangerOn(new HandlerMethod(new Pages(), "ofTheDirector"))).isFalse();
        assertThat(strangerOn(new HandlerMethod(new Pages(), "ofNobody"))).isFalse();
        assertThat(strangerOn(new Object())).isFalse();
    }

    private static boolean strangerOn(Object handler) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean goesOn = new PageAccess.Strangers().preHandle(new MockHttpServletRequest(), response, handler);
        assertThat(response.getStatus()).isEqualTo(goesOn ? 200 : 404);
        return goesOn;
    }

    private static int statusOf(String page, Object user) throws Exception {
        return statusOf(new HandlerMethod(new Pages(), page), user);
    }

    private static int statusOf(Object handler, Object user) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(MembershipGate.USER, user);
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean goesOn = new PageAccess().preHandle(request, response, handler);
        assertThat(goesOn).isEqualTo(response.getStatus() == 200);
        return response.getStatus();
    }
}
