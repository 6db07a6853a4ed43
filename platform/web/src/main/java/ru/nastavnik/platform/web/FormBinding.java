package ru.nastavnik.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Puts {@link FormBinder} in place for every form. Spring asks one bean of this kind only, and htmx brings one too: ours
 * is asked and passes on what it does not know itself.
 */
@Primary
@Configuration(proxyBeanMethods = false)
class FormBinding implements WebMvcRegistrations {

    private final ObjectProvider<WebMvcRegistrations> all;

    FormBinding(ObjectProvider<WebMvcRegistrations> all) {
        this.all = all;
    }

    @Override
    public @Nullable RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return all.stream()
                .filter(other -> other != this)
                .map(WebMvcRegistrations::getRequestMappingHandlerMapping)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {

            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> initializers) {
                return new ServletRequestDataBinderFactory(initializers, getWebBindingInitializer()) {

                    @Override
                    protected ServletRequestDataBinder createBinderInstance(
                            @Nullable Object target, String objectName, NativeWebRequest request) {
                        return new FormBinder(target, objectName);
                    }
                };
            }
        };
    }
}
