package ru.nastavnik.isolation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The program without a port: all its filters and pages, with a session made for the question. */
final class MockWeb implements Web {

    private final MockMvc program;
    private final SignIns signIns;

    MockWeb(MockMvc program, SignIns signIns) {
        this.program = program;
        this.signIns = signIns;
    }

    @Override
    public Answer ask(Probe probe) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(probe.method()), URI.create(probe.address()));
        probe.headers().forEach(request::header);
        if (!probe.headers().containsKey("Accept")) {
            request.header("Accept", BROWSER);
        }
        probe.fields().forEach(request::param);
        if (!probe.fields().isEmpty()) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        if (probe.user().isSignedIn()) {
            request.with(authentication(signIns.of(probe)));
        }
        if (probe.token()) {
            request.with(csrf());
        }
        try {
            MockHttpServletResponse answer =
                    program.perform(request).andReturn().getResponse();
            String headers = answer.getHeaderNames().stream()
                    .map(name -> name + ": " + answer.getHeaders(name))
                    .collect(Collectors.joining("\n"));
            return new Answer(
                    answer.getStatus(),
                    Objects.requireNonNullElse(answer.getHeader("Location"), ""),
                    headers + "\n" + answer.getContentAsString(StandardCharsets.UTF_8) + answer.getErrorMessage());
        } catch (Exception failure) {
            return new Answer(500, "", "The container would have answered 500: " + failure);
        }
    }
}
