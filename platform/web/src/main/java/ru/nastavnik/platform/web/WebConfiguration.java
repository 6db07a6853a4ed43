package ru.nastavnik.platform.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Puts the shell in place: language, typed dates, static files under addresses that carry a hash of their content. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShellProperties.class)
@PropertySource("classpath:ru/nastavnik/platform/web/web.properties")
class WebConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Clock clock;

    WebConfiguration(Clock clock) {
        this.clock = clock;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedDates(clock));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(localeResolver()));
        registry.addInterceptor(new ErrorAddress()).addPathPatterns("/error");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        serve(registry, "/**", "classpath:/static/");
    }

    private static void serve(ResourceHandlerRegistry registry, String paths, String folder) {
        registry.addResourceHandler(paths)
                .addResourceLocations(folder)
                .setCacheControl(FOREVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
