package ru.nastavnik.participants.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.participants.roster.ListFile;

/** A coordinator of one school who opens pages and sends forms. */
record Walk(MockMvc mvc, String base, RequestPostProcessor user) {

    /** What came back. */
    record Answer(int status, String location, Document page) {

        String text() {
            return page.text();
        }
    }

    Answer open(String path) {
        return send(get(java.net.URI.create(base + path)));
    }

    Answer submit(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    private MockHttpServletRequestBuilder form(String path, String... namesAndValues) {
        MockHttpServletRequestBuilder request =
                post(java.net.URI.create(base + path)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    Answer upload(String name, byte[] content) {
        return upload(new ListFile(name, content));
    }

    Answer upload(ListFile... files) {
        return uploadTo("/people/lists", files);
    }

    Answer uploadTo(String path, ListFile... files) {
        try {
            MockMultipartHttpServletRequestBuilder request = multipart(base + path);
            for (ListFile file : files) {
                request.file(new MockMultipartFile("file", file.name(), null, file.content()));
            }
            return answer(mvc.perform(request.with(csrf()).with(user).locale(Locale.of("ru")))
                    .andReturn()
                    .getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What a link gives to be saved. */
    byte[] download(String path) {
        return saved(get(java.net.URI.create(base + path)));
    }

    private byte[] saved(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request.with(user).locale(Locale.of("ru")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Follows a redirect inside the school. */
    Answer follow(Answer answer) {
        return open(answer.location().substring(base.length()).replaceFirst("#.*", ""));
    }

    /** The page that somebody sees after it: the one it leads to, or itself where it says what is wrong. */
    Answer seen(Answer answer) {
        return answer.status() == 302 ? follow(answer) : answer;
    }

    /** Where the form with this button leads, inside the school. */
    String action(Answer page, String end) {
        String action = page.page().select("form[action$=" + end + "]").attr("action");
        return action.isEmpty() ? action : action.substring(base.length());
    }

    private Answer send(MockHttpServletRequestBuilder request) {
        try {
            return answer(mvc.perform(request.with(user).locale(Locale.of("ru")))
                    .andReturn()
                    .getResponse());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Answer answer(MockHttpServletResponse response) {
        String location = response.getRedirectedUrl() == null ? "" : response.getRedirectedUrl();
        return new Answer(
                response.getStatus(),
                location,
                Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }
}
