package ru.nastavnik.demo.region;

/** The four sizes of school, and how much mentoring there is in one year. */
enum Size {
    VILLAGE(11, 1, 4, 11, 4, 4),
    SMALL(11, 1, 13, 18, 8, 7),
    MIDDLE(11, 2, 20, 34, 20, 14),
    CITY(11, 4, 25, 68, 56, 36);

    private final int grades;
    private final int parallels;
    private final int perClass;
    private final int staff;
    private final int mentees;
    private final int mentors;

    Size(int grades, int parallels, int perClass, int staff, int mentees, int mentors) {
        this.grades = grades;
        this.parallels = parallels;
        this.perClass = perClass;
        this.staff = staff;
        this.mentees = mentees;
        this.mentors = mentors;
    }

    int grades() {
        return grades;
    }

    /** Classes of one grade. */
    int parallels() {
        return parallels;
    }

    int perClass() {
        return perClass;
    }

    int staff() {
        return staff;
    }

    /** Pupils with a request in a year. */
    int mentees() {
        return mentees;
    }

    /** Those ready to mentor in a year, pupils and teachers. */
    int mentors() {
        return mentors;
    }
}
