package ru.nastavnik.platform.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in sentences why the program does not start with this database. */
final class ExplainedStart {

    private ExplainedStart() {}

    /** The master key is another one. */
    static final class OfTheKey extends AbstractFailureAnalyzer<MasterKeyRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, MasterKeyRefused cause) {
            return new FailureAnalysis(
                    "Мастер-ключ не подходит к этой базе: она не принимает пароли, которые из него получаются."
                            + " Данные школ не тронуты.",
                    "Проверьте NASTAVNIK_MASTER_KEY и NASTAVNIK_DB_URL. Если ключ заменён намеренно, запустите"
                            + " deploy/Prepare.java с новым ключом: он заново задаст пароли всех логинов, и школьных тоже.",
                    cause);
        }
    }

    /** The changelogs are not a continuation. */
    static final class OfTheChangelogs extends AbstractFailureAnalyzer<ChangelogsRefused> {

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, ChangelogsRefused cause) {
            return new FailureAnalysis(
                    "Описание школьных таблиц в этой программе не подходит к базе: " + cause.getMessage(),
                    "Запустите ту версию программы, которая работала с этой базой, или более новую. Данные школ не тронуты.",
                    cause);
        }
    }
}
