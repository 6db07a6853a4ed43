package ru.nastavnik.platform.calendar;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the region's clock and the production calendar in place. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    RegionClock clock(@Value("${nastavnik.region.zone:Asia/Tomsk}") ZoneId zone) {
        return RegionClock.in(zone);
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.ofRussia();
    }
}
