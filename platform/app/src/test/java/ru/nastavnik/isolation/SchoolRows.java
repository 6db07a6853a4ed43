package ru.nastavnik.isolation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.isolation.TwinSchool.Share;
import ru.nastavnik.platform.calendar.SchoolYear;

/** The SQL that fills a school of the matrix: somebody and something of everything, with the canary in every text. */
final class SchoolRows {

    private static final String OBJECTS = """
            insert into person (id, version, surname, given, patronymic, name_key, kind, post, subject, user_id,
                login) values
              ('{staff}', 0, '{word}', '{word}', '{word}', lower('{word} {word}'), 'STAFF', '{word}', 'MATHS', {mentor},
                {mentor-login});
            insert into person (id, version, surname, given, patronymic, name_key, kind, grade, letter, user_id) values
              ('{pupil}', 0, '{word}', '{word}', '{word}', lower('{word} {word}'), 'PUPIL', 7, '{class}', {pupil-user}),
              ('{mentee}', 0, '{word}', '{word}', '{word}', lower('{word} {word}'), 'PUPIL', 7, '{class}', null);
            insert into mentoring_request (person_id, school_year, version, topic, note, contact) values
              ('{pupil}', {year}, 0, 'ADAPTATION', '{word}', '{word}'),
              ('{mentee}', {year}, 0, 'ADAPTATION', '{word}', '{word}');
            insert into readiness (person_id, school_year, version, subjects, experience_years, capacity, contact, competences,
                achievements, interests, free_time) values
              ('{staff}', {year}, 0, array['MATHS'], 5, 3, '{word}', '{word}', '{word}', '{word}', '{word}');
            insert into consent (person_id, version, state, decided_on, where_kept) values
              ('{staff}', 0, 'GIVEN', '{day}', '{word}'), ('{pupil}', 0, 'GIVEN', '{day}', '{word}'),
              ('{mentee}', 0, 'GIVEN', '{day}', '{word}');
            insert into consent_fact (id, person_id, kind, says, signer, came, ground, day, where_kept) values
              ('{consent}', '{staff}', 'PARTICIPATION', 'GIVEN', 'SELF', 'PAPER', null, '{day}', '{word}'),
              (gen_random_uuid(), '{staff}', 'PROCESSING', 'GIVEN', 'SELF', 'PAPER', null, '{day}', '{word}'),
              (gen_random_uuid(), '{pupil}', 'PARTICIPATION', 'GIVEN', 'GUARDIAN', 'PAPER', '{word}', '{day}', '{word}'),
              (gen_random_uuid(), '{pupil}', 'PROCESSING', 'GIVEN', 'GUARDIAN', 'PAPER', '{word}', '{day}', '{word}'),
              (gen_random_uuid(), '{mentee}', 'PARTICIPATION', 'GIVEN', 'MOTHER', 'PAPER', null, '{day}', '{word}'),
              (gen_random_uuid(), '{mentee}', 'PROCESSING', 'GIVEN', 'MOTHER', 'PAPER', null, '{day}', '{word}');
            insert into consent_scan (id, person_id, kind, type, content, added_on) values
              ('{scan}', '{pupil}', 'PARTICIPATION', 'PDF', convert_to('{word}', 'UTF8'), '{day}');
            insert into programme (id, version, form_code, form_valid_from, school_year, title, opened_on) values
              ('{programme}', 0, 'teacher-pupil', '2019-09-01', {year}, '{word}', '{day}');
            insert into mentorship (id, version, programme, form_code, mentor, mentee, state, starts_on, planned_until,
                entered_on, origin, results, case_link) values
              ('{pair}', 0, '{programme}', 'teacher-pupil', '{staff}', '{pupil}', 'WORKING', '{day}',
                date '{day}' + 100, '{day}', 'BY_HAND', '{word}', 'https://{word}');
            insert into matching_round (programme, version, proposed_on, seed, input_hash) values
              ('{programme}', 0, '{day}', 1, 'none');
            insert into matching_proposal (programme, mentee, id, mentor, reasons, by_hand) values
              ('{programme}', '{mentee}', '{proposal}', '{staff}', '', true);
            insert into roster (id, version, file_name, digest, planned_at, notes, tally) values
              ('{roster}', 0, '{word}.xlsx', '{roster}', now(), '', 'ADD=1');
            insert into roster_line (roster_id, position, sheet, row_number, outcome, surname, given, name_key, kind, grade,
                letter, remarks, changes) values
              ('{roster}', 0, '{word}', 2, 'ADD', '{word}', '{word}', lower('{word} {word}'), 'PUPIL', 7, 'Б', '', '');
            insert into subject_request (id, version, number, person_id, kind, asked_by, channel, received_on, due_on, basis,
                extended, text) values
              ('{asked}', 0, {year}, '{pupil}', 'ACCESS', 'SELF', 'PAPER', '{day}', date '{day}' + 60, '', false, '{word}');
            insert into destruction_task (id, version, person_id, ground, set_on, due_on) values
              ('{task}', 0, '{mentee}', 'TERM_OVER', '{day}', date '{day}' + 60);
            insert into destruction_act (number, done_on, person_id, ground, set_on, categories, user_id, login) values
              ({year}, '{day}', '{incident}', 'TERM_OVER', '{day}', 'CARD=1', '{incident}', '{word}');
            insert into incident (id, version, number, noticed_at, what, people) values
              ('{incident}', 0, {year}, '{day}', '{word}', 1);
            insert into organisation (id, version, inn, name, agreement) values
              ('{organisation}', 0, '{inn}', '{word}', '{word}');
            insert into organisation_member (id, version, person_id, organisation_id, post, since, until) values
              ('{belonging}', 0, '{staff}', '{organisation}', '{word}', '{day}', '{day}');
            insert into base_upload (id, base, school_year, taken_at, added, updated, waiting) values
              ('{mentees_base}', 'MENTEES', {year}, now(), 1, 0, 0), ('{mentors_base}', 'MENTORS', {year}, now(), 1, 0, 0),
              ('{mentees_file}', 'MENTEES', {year}, null, 0, 0, 0), ('{mentors_file}', 'MENTORS', {year}, null, 0, 0, 0);
            insert into merged_person (id, goes, stays, merged_at, surname, given) values
              ('{merge}', gen_random_uuid(), '{staff}', now(), '{word}', '{word}');
            insert into merged_row (merge_id, position, place, was) values
              ('{merge}', 1, 'different_people', jsonb_build_object('one', gen_random_uuid(), 'other', '{staff}',
                'decided_on', '{day}'));
            """;

    private static final String LEADER = """
            insert into person (id, version, surname, given, name_key, kind, post, user_id) values
              ('{leader}', 0, '{word}', '{word}', lower('{word} {word}'), 'STAFF', '{word}', '{user}');
            insert into class_sheet (school_year, grade, letter, version, teacher) values
              ({now}, 7, '{class}', 0, '{leader}');
            """;

    private static final String DELETION = """
            delete from base_upload where id in ('{mentees_base}', '{mentors_base}', '{mentees_file}', '{mentors_file}');
            delete from organisation_member where id = '{belonging}';
            delete from organisation where id = '{organisation}';
            delete from merged_person where id = '{merge}';
            delete from incident where id = '{incident}';
            delete from destruction_act where person_id = '{incident}';
            delete from destruction_task where id = '{task}';
            delete from subject_request where id = '{asked}';
            delete from roster_line where roster_id = '{roster}';
            delete from roster where id = '{roster}';
            delete from matching_proposal where programme = '{programme}';
            delete from matching_round where programme = '{programme}';
            delete from mentorship where id = '{pair}';
            delete from programme where id = '{programme}';
            delete from consent_fact where annuls is not null and person_id in ('{staff}', '{pupil}', '{mentee}');
            delete from consent_fact where person_id in ('{staff}', '{pupil}', '{mentee}');
            delete from consent_scan where id = '{scan}';
            delete from consent where person_id in ('{staff}', '{pupil}', '{mentee}');
            delete from readiness where person_id = '{staff}';
            delete from mentoring_request where person_id in ('{pupil}', '{mentee}');
            delete from person where id in ('{staff}', '{pupil}', '{mentee}');
            """;

    private static final String REGISTER = """
            insert into region.school (id, version, alias, name, short_name, inn, municipality, kind, director, status,
                reached, rests_until) values
              ('{school}', 0, '{alias}', '{register}', '{register}', '7000000003',
                (select min(oktmo) from region.municipality), 'SECONDARY', '{register} {register}', '{status}', 'OPENING',
                now());
            insert into region.appointment (id, version, school, role, name, order_number, order_date, login, account,
                since) values
              ('{appointment}', 0, '{school}', 'COORDINATOR', '{register} {register}', '7', '{day}',
                'n-{login}', null, '{day}');
            insert into region.register_upload (id, version, file_name, uploaded_at, confirmed_at) values
              ('{upload}', 0, '{register}', now(), null), ('{confirmed}', 0, '{register}', now(), now());
            insert into region.register_row (upload, place, line, name, short_name, inn, municipality, kind, director)
              values ('{upload}', 0, 2, '{register}', '{register}', '7000000010', '', '', '{register} {register}');
            insert into region.dead_letter (school, publication, event_type, listener, attempts, published_at, given_at,
                reason) values
              ('{school}', '{letter}', 'ru.nastavnik.none.Nothing', '{register}', 9, now(), now(), 'FAILED');
            """;

    /** Each share has a partner of its own. */
    private static final List<String> INNS = List.of("7000000003", "7000000010", "7000000028", "7000000035");

    private final LocalDate today;

    SchoolRows(LocalDate today) {
        this.today = today;
    }

    String objects(TwinSchool school, Share share, UUID mentor, UUID mentee) {
        boolean own = share == Share.OWN;
        return filled(OBJECTS, school, share)
                .replace("{mentor}", own ? "'" + mentor + "'" : "null")
                .replace("{mentor-login}", own ? "'n-" + loginOf(school) + "'" : "null")
                .replace("{pupil-user}", own ? "'" + mentee + "'" : "null");
    }

    /** Who leads the class of the school's own pupils, and who the class of those that are kept from everybody. */
    String leaders(TwinSchool school, UUID own, UUID other) {
        return leader(school, Share.OWN, own) + leader(school, Share.SECRET, other);
    }

    private String leader(TwinSchool school, Share share, UUID user) {
        UUID person = UUID.nameUUIDFromBytes(user.toString().getBytes(StandardCharsets.UTF_8));
        return filled(LEADER, school, share)
                .replace("{leader}", person.toString())
                .replace("{user}", user.toString())
                .replace("{now}", String.valueOf(SchoolYear.of(today).start()));
    }

    String deletion(TwinSchool school) {
        return filled(DELETION, school, Share.GONE);
    }

    String register(TwinSchool school, String status) {
        return filled(REGISTER, school, Share.OWN).replace("{status}", status).replace("{login}", loginOf(school));
    }

    private static String loginOf(TwinSchool school) {
        String tail =
                school.object(ObjectKind.APPOINTMENT, Share.OWN).toString().replaceAll("[^2-9a-f]", "");
        return tail.substring(0, 4) + "-" + tail.substring(4, 7);
    }

    private String filled(String script, TwinSchool school, Share share) {
        String text = script;
        for (ObjectKind kind : ObjectKind.values()) {
            if (!kind.isIdentifier()) {
                continue;
            }
            text = text.replace(
                    "{" + kind.word() + "}",
                    kind == ObjectKind.ALIAS
                            ? school.alias()
                            : school.object(kind, share).toString());
        }
        return text.replace("{word}", share == Share.SECRET ? school.secret() : school.canary())
                .replace("{register}", school.register())
                .replace("{class}", share == Share.SECRET ? "В" : "А")
                .replace("{year}", String.valueOf(year(share)))
                .replace("{inn}", INNS.get(share.ordinal()))
                .replace("{day}", today.minusDays(30).toString());
    }

    /** A form has one programme a year, so that each share has a year of its own. */
    private int year(Share share) {
        int now = SchoolYear.of(today).start();
        return switch (share) {
            case OWN -> now;
            case TWIN -> now + 1;
            case SECRET -> now - 1;
            case GONE -> now - 2;
        };
    }
}
