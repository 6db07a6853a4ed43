package ru.nastavnik.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Enforces {@link ForRoles} and {@link WithoutAccount}, and fills in {@link CurrentUser}. */
@Configuration(proxyBeanMethods = false)
class PageAccess implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/s/**", "/region", "/region/**");
        registry.addInterceptor(new Strangers()).addPathPatterns("/class", "/class/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (allowed(request, handler)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private static boolean allowed(HttpServletRequest request, Object handler) {
        if (!(handler instanceof HandlerMethod page)
                || !(request.getAttribute(MembershipGate.USER) instanceof SignedInUser user)) {
            return false;
        }
        ForRoles meant = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), ForRoles.class);
        if (meant == null) {
            meant = AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), ForRoles.class);
        }
        return meant != null && Arrays.stream(meant.value()).anyMatch(user::is);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(CurrentUser.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object admitted = request.getAttribute(MembershipGate.USER, NativeWebRequest.SCOPE_REQUEST);
        return admitted != null
                ? admitted
                : SignedIn.from(SecurityContextHolder.getContext().getAuthentication())
                        .orElse(null);
    }

    /** Below {@code /class/} nothing answers that was not made for people without an account. */
    static final class Strangers implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (handler instanceof HandlerMethod page
                    && (page.hasMethodAnnotation(WithoutAccount.class)
                            || AnnotatedElementUtils.hasAnnotation(page.getBeanType(), WithoutAccount.class))) {
                return true;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
    }
}
