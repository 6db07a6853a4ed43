package ru.nastavnik.demo.region;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.FixingPairs;
import ru.nastavnik.matching.ProposingPairs;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Readiness.Declaration;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Requests.Tick;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.Programme;
import ru.nastavnik.programmes.Programmes;
import ru.nastavnik.programmes.ReadyPair;

/** One school year of a school, from the first tick in September to the last pair completed. */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
class YearOfMentoring {

    private static final List<String> SUBJECTS =
            List.of("MATHS", "RUSSIAN", "ENGLISH", "PHYSICS", "HISTORY", "BIOLOGY");
    private static final List<String> TOPICS =
            List.of("ADAPTATION", "COMMUNICATION", "SELF_DISCIPLINE", "PROJECT", "CAREER", "ACTIVITY", "EXAM");
    private static final FormCode TEACHERS = new FormCode("teacher-teacher");
    private static final FormCode TEACHER_PUPIL = new FormCode("teacher-pupil");
    private static final FormCode PUPILS = new FormCode("pupil-pupil");

    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final AskedClasses asked;
    private final Consents consents;
    private final Programmes programmes;
    private final Mentorships pairs;
    private final ProposingPairs proposing;
    private final FixingPairs fixing;
    private final Clock clock;

    YearOfMentoring(
            People people,
            Requests requests,
            Readiness readiness,
            AskedClasses asked,
            Consents consents,
            Programmes programmes,
            Mentorships pairs,
            ProposingPairs proposing,
            FixingPairs fixing,
            Clock clock) {
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.asked = asked;
        this.consents = consents;
        this.programmes = programmes;
        this.pairs = pairs;
        this.proposing = proposing;
        this.fixing = fixing;
        this.clock = clock;
    }

    /** Requests, readiness, consents, pairs agreed by hand, and pairs found; some orders are still on their way. */
    void begin(PlannedSchool school, SchoolYear year, int yearsAgo) {
        if (isOver(year)) {
            return;
        }
        Random chance = new Random(school.seed() * 31 + year.start());
        boolean last = yearsAgo == 0;
        Cast cast = Cast.of(people.listed(), school.size(), share(school, yearsAgo), chance);
        LocalDate today = LocalDate.now(clock);
        requests.tick(year, ticks(cast, chance));
        if (last) {
            asked.ask(today, chance);
        }
        readiness.declare(year, declarations(cast, chance));
        collectPapers(cast, today, chance);
        if (last && school.quiet()) {
            return;
        }
        OrderReference order = new OrderReference("%d-од".formatted(40 + chance.nextInt(160)), today);
        enterByHand(cast, year, today, order);
        Programme teacherPupil = programmes.open(TEACHER_PUPIL, year);
        Programme pupilPupil = programmes.open(PUPILS, year);
        match(pupilPupil);
        if (!last || !school.heroine()) {
            match(teacherPupil);
        }
        OrderReference later = new OrderReference("%d-од".formatted(210 + chance.nextInt(80)), today);
        if (!last || chance.nextInt(3) > 0) {
            List<Mentorship> waiting = pairs.awaitingOrder();
            List<Mentorship> signed = last ? waiting.subList(0, waiting.size() - waiting.size() / 5) : waiting;
            if (!signed.isEmpty()) {
                pairs.registerOrder(signed.stream().map(Mentorship::id).toList(), later);
            }
        }
    }

    /** Mothers mostly; one in five by the father, one family has a guardian; who is of age signs alone. */
    private void collectPapers(Cast cast, LocalDate today, Random chance) {
        Map<PersonId, Word> papers = new LinkedHashMap<>();
        for (PersonId person : cast.consenting()) {
            String place = "папка 3, лист %d".formatted(papers.size() + 1);
            Signer signer = chance.nextInt(5) > 0 ? Signer.MOTHER : Signer.FATHER;
            Word paper = Word.paper(signer, today.minusDays(3 + chance.nextInt(3)), place);
            papers.put(
                    person,
                    papers.size() == 1
                            ? paper.signedBy(Signer.GUARDIAN).onGround("приказ опеки № 12 от 01.02.2024")
                            : paper);
        }
        consents.record(papers, ConsentKind.TO_TAKE_PART);
        List<PersonId> seen = cast.consenting().subList(0, cast.consenting().size() / 3);
        consents.record(
                seen, Set.of(ConsentKind.PUBLICATION), Word.paper(Signer.MOTHER, today.minusDays(3), "папка 4"));
        if (!cast.refusing().isEmpty()) {
            consents.record(
                    cast.refusing(), ConsentKind.TO_TAKE_PART, Word.no(Says.REFUSED, Signer.SELF, today.minusDays(2)));
        }
    }

    /** Mentoring grows from year to year, in one school more than in another. */
    private static double share(PlannedSchool school, int yearsAgo) {
        return (0.75 + new Random(school.seed()).nextDouble() / 2) * (1 - 0.22 * yearsAgo);
    }

    private boolean isOver(SchoolYear year) {
        return programmes.find(PUPILS, year).stream()
                .flatMap(programme -> pairs.of(programme.id()).stream())
                .anyMatch(pair -> pair.endedOn().isPresent());
    }

    private static List<Tick> ticks(Cast cast, Random chance) {
        List<Tick> ticks = new ArrayList<>();
        for (Person mentee : cast.mentees()) {
            boolean subject = chance.nextInt(10) < 6;
            ticks.add(
                    subject
                            ? new Tick(mentee.id(), "SUBJECT", SUBJECTS.get(chance.nextInt(SUBJECTS.size())))
                            : new Tick(mentee.id(), TOPICS.get(chance.nextInt(TOPICS.size())), null));
        }
        cast.beginners().forEach(beginner -> ticks.add(new Tick(beginner.id(), "PROFESSION", null)));
        return ticks;
    }

    private static List<Declaration> declarations(Cast cast, Random chance) {
        List<Declaration> ready = new ArrayList<>();
        for (Person teacher : cast.teachers()) {
            Set<String> subjects = teacher.subject().map(Set::of).orElse(Set.of());
            ready.add(new Declaration(
                    teacher.id(), subjects, teacher.experienceYears().orElse(5), null));
        }
        for (Person pupil : cast.seniors()) {
            ready.add(new Declaration(pupil.id(), Set.of(SUBJECTS.get(chance.nextInt(SUBJECTS.size()))), 0, null));
        }
        return ready;
    }

    /** What a school brings along: every beginner with a colleague, and some pupils with a teacher they know. */
    private void enterByHand(Cast cast, SchoolYear year, LocalDate today, OrderReference order) {
        LocalDate from = year.firstDay().isAfter(today) ? today : year.firstDay();
        for (int i = 0; i < cast.beginners().size() && !cast.teachers().isEmpty(); i++) {
            Person mentor = cast.teachers().get(i % cast.teachers().size());
            enter(new ReadyPair(TEACHERS, mentor.id(), cast.beginners().get(i).id(), from, null, order, 0));
        }
        for (int i = 0; i < cast.agreed().size() && !cast.teachers().isEmpty(); i++) {
            Person mentor = cast.teachers().get((i + 1) % cast.teachers().size());
            enter(new ReadyPair(TEACHER_PUPIL, mentor.id(), cast.agreed().get(i).id(), from, null, order, 0));
        }
    }

    /** A pair that runs on from the year before is simply there already. */
    private void enter(ReadyPair pair) {
        if (pairs.objection(pair).isEmpty()) {
            pairs.enter(pair);
        }
    }

    private void match(Programme programme) {
        proposing.propose(programme.id());
        int before = pairs.current(programme.id()).size();
        int fixed;
        try {
            fixed = fixing.fixAll(programme.id()).fixed();
        } catch (Refusal nothingToFix) {
            return;
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (pairs.current(programme.id()).size() < before + fixed
                && Instant.now().isBefore(end)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a pair was being opened.", e);
        }
    }

    /** Pairs whose last day has come are completed; one of some twelve ended before its time. */
    void end(PlannedSchool school, SchoolYear year) {
        Random chance = new Random(school.seed() * 37 + year.start());
        LocalDate today = LocalDate.now(clock);
        List<Mentorship> over = new ArrayList<>(pairs.current().stream()
                .filter(pair -> !pair.until().isAfter(today))
                .toList());
        Collections.shuffle(over, chance);
        Set<PersonId> stopped = new HashSet<>();
        for (Mentorship pair : over) {
            if (stopped.size() < over.size() / 12) {
                stopped.add(pair.mentee());
                LocalDate day = pair.from().plusDays(60 + chance.nextInt(60));
                pairs.stopEarly(
                        pair.id(),
                        pair.version(),
                        day.isAfter(pair.until()) ? pair.until() : day,
                        "наставляемый сменил школу");
            } else {
                pairs.complete(pair.id(), pair.version(), pair.until());
            }
        }
    }

    /** Who plays which part in a year. */
    private record Cast(
            List<Person> teachers,
            List<Person> seniors,
            List<Person> beginners,
            List<Person> mentees,
            List<Person> agreed,
            List<PersonId> consenting,
            List<PersonId> refusing) {

        static Cast of(List<Person> listed, Size size, double share, Random chance) {
            List<Person> staff = new ArrayList<>();
            List<Person> seniors = new ArrayList<>();
            List<Person> juniors = new ArrayList<>();
            for (Person person : listed) {
                if (person.kind() == PersonKind.STAFF) {
                    staff.add(person);
                } else {
                    (person.classGroup().orElseThrow().grade() >= 9 ? seniors : juniors).add(person);
                }
            }
            Collections.shuffle(staff, chance);
            Collections.shuffle(seniors, chance);
            Collections.shuffle(juniors, chance);
            List<Person> beginners = staff.stream()
                    .filter(person -> person.experienceYears().orElse(9) < 3)
                    .limit(7)
                    .toList();
            List<Person> teachers = staff.stream()
                    .filter(person -> person.experienceYears().orElse(0) >= 8)
                    .limit(part(size.mentors() + 1, share / 2))
                    .toList();
            List<Person> ready = first(seniors, part(size.mentors(), share / 2));
            List<Person> mentees = juniors.stream()
                    .filter(person -> person.classGroup().orElseThrow().grade() >= 4)
                    .limit(part(size.mentees(), share))
                    .toList();
            List<Person> agreed = first(mentees, mentees.size() / 4);
            List<PersonId> all = new ArrayList<>();
            List.of(teachers, ready, beginners, mentees).forEach(part -> part.forEach(person -> all.add(person.id())));
            int awaited = Math.min(mentees.size() / 9, all.size());
            int refused = mentees.size() > 20 ? 1 : 0;
            return new Cast(
                    teachers,
                    ready,
                    beginners,
                    mentees,
                    agreed,
                    all.subList(0, all.size() - awaited),
                    all.subList(all.size() - refused, all.size()));
        }

        private static int part(int whole, double share) {
            return Math.max(1, (int) Math.round(whole * share));
        }

        private static List<Person> first(List<Person> all, int count) {
            return all.subList(0, Math.min(count, all.size()));
        }
    }
}
