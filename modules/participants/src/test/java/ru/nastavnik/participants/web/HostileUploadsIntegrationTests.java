package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.roster.hostile.Hostile;
import ru.nastavnik.participants.roster.hostile.HostileFiles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class HostileUploadsIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SchoolSql sql;

    @Test
    void eachIsAnsweredWithAPlanOrASentenceAndWritesNothingElse() {
        TenantId school = schools.school();
        Walk walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        Map<Integer, Integer> tally = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Hostile file : HostileFiles.all()) {
            int status = status(walk, file, wrong);
            tally.merge(status, 1, Integer::sum);
        }
        System.out.println("Hostile uploads by status: " + tally);
        assertThat(wrong).isEmpty();
        assertThat(tally.keySet()).containsExactly(302, 422);
        assertThat(schools.inSchool(school, people::everyone)).isEmpty();
        assertThat(schools.inSchool(school, this::plans)).isEqualTo(tally.get(302));
    }

    private static int status(Walk walk, Hostile file, List<String> wrong) {
        try {
            Walk.Answer answer = walk.upload(file.fileName(), file.content().get());
            if (answer.status() == 302 && walk.follow(answer).status() != 200) {
                wrong.add(file + ": its plan is not shown");
            }
            if (answer.status() == 422
                    && answer.page().select(".error-summary li").isEmpty()) {
                wrong.add(file + ": no sentence");
            }
            return answer.status();
        } catch (AssertionError | RuntimeException unhandled) {
            wrong.add(file + ": " + unhandled);
            return 500;
        }
    }

    private int plans() {
        return sql.sql("select count(*) from roster").query(Integer.class).single();
    }
}
