package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ShellTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsASample() throws Exception {
        var r = mvc.get().uri("/s/tomsk-14/sample").exchange();
        System.out.println(r.getResponse().getContentAsString());
        if (r.getUnresolvedException() != null) r.getUnresolvedException().printStackTrace();
        Files.writeString(Path.of("/tmp/webcp"), System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        var p = mvc.post().uri("/s/tomsk-14/sample").param("surname","").param("from","31.02").param("capacity","пять").param("form","pupil").exchange();
        System.out.println(p.getResponse().getStatus()+ " " + p.getResponse().getContentAsString());
        mvc.post().uri("/s/tomsk-14/sample").param("surname","").param("from","31.12").param("capacity","55").param("_agreed","on").param("form","pupil").exchange();
        for (String f : new String[]{"refusal","database"}) System.out.println(mvc.get().uri("/s/tomsk-14/sample/fail/"+f).exchange().getResponse().getContentAsString());
        System.out.println(mvc.get().uri("/s/tomsk-14").exchange().getResponse().getContentAsString());
    }
}
