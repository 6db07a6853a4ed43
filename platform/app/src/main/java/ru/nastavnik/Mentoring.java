package ru.nastavnik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The whole program: five modules on one platform. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Наставник", sharedModules = "platform")
public class Mentoring {

    public static void main(String[] arguments) {
        SpringApplication.run(Mentoring.class, arguments);
    }
}
