package ru.nastavnik.platform.spreadsheets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Puts the limits in place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SheetLimits.class)
class SpreadsheetsConfiguration {}
