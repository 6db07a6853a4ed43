package ru.nastavnik.demo.region;

import java.util.List;

/** The posts of a school in the order in which it fills them. */
record Staff(String post, String subject) {

    private static final List<Staff> FIRST = List.of(
            new Staff("директор", "HISTORY"),
            new Staff("заместитель директора по УВР", "RUSSIAN"),
            new Staff("учитель начальных классов", "PRIMARY"),
            new Staff("учитель русского языка и литературы", "RUSSIAN"),
            new Staff("учитель математики", "MATHS"),
            new Staff("учитель английского языка", "ENGLISH"),
            new Staff("учитель истории и обществознания", "HISTORY"),
            new Staff("учитель физической культуры", "SPORT"),
            new Staff("учитель биологии", "BIOLOGY"),
            new Staff("учитель физики", "PHYSICS"),
            new Staff("учитель начальных классов", "PRIMARY"));

    private static final List<Staff> FURTHER = List.of(
            new Staff("советник директора по воспитанию", "TECHNOLOGY"),
            new Staff("учитель химии", "CHEMISTRY"),
            new Staff("учитель географии", "GEOGRAPHY"),
            new Staff("учитель информатики", "INFORMATICS"),
            new Staff("учитель математики", "MATHS"),
            new Staff("учитель русского языка и литературы", "RUSSIAN"),
            new Staff("учитель начальных классов", "PRIMARY"),
            new Staff("учитель английского языка", "ENGLISH"),
            new Staff("учитель музыки", "MUSIC"),
            new Staff("учитель труда (технологии)", "TECHNOLOGY"),
            new Staff("учитель изобразительного искусства", "ARTS"),
            new Staff("учитель физической культуры", "SPORT"),
            new Staff("учитель немецкого языка", "GERMAN"),
            new Staff("учитель основ безопасности и защиты Родины", "SAFETY"));

    static Staff at(int position) {
        return position < FIRST.size() ? FIRST.get(position) : FURTHER.get((position - FIRST.size()) % FURTHER.size());
    }
}
