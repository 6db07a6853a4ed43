package ru.nastavnik.platform.identity;

/** What a person is in a school, or for the region. Screen names are in the messages, {@code role.DIRECTOR} and so on. */
public enum Role {
    /** Директор: names the coordinators, signs. */
    DIRECTOR,
    /** Куратор: runs the school's mentoring. */
    COORDINATOR,
    /** Классный руководитель: sees the own class, ticks who needs a mentor. */
    CLASS_TEACHER,
    /** Наставник: sees their own pairs. */
    MENTOR,
    /** Наставляемый: sees their own mentor. */
    MENTEE,
    /** Сотрудник регионального центра who opens schools and gives access. */
    REGION_ADMIN,
    /** Аналитик регионального центра: reads the region's numbers. */
    REGION_ANALYST;

    /** Whether the role is held for the region as a whole, not in one school. */
    public boolean isRegional() {
        return this == REGION_ADMIN || this == REGION_ANALYST;
    }
}
