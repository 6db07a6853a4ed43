package ru.nastavnik.participants.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class TextScreenIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private TextScreen screen;

    private TenantId school;

    @BeforeEach
    void aSchool() {
        school = schools.school();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "у ребёнка ДЦП",
                "стоит на учёте в КДН",
                "Диагноз: не нужен",
                "ребёнок с ОВЗ",
                "бывает эпилепсия",
                "состоит на внутришкольном контроле"
            })
    void pointsOutWordsOfHealthAndOfRecords(String text) {
        assertThat(schools.inSchool(school, () -> screen.watched(text, null))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нужна помощь по физике",
                "рассказ и рассада",
                "соперничает с братом",
                "учится в другой смене",
                "",
                "учёба и учебник"
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(schools.inSchool(school, () -> screen.watched(text))).isEmpty();
    }
}
