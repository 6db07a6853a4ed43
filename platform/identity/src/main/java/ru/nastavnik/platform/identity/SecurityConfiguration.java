package ru.nastavnik.platform.identity;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * One way to sign in, by the region's Keycloak. Who is not signed in sees the start page and, below {@code /class/}, a
 * form for the code of a printed slip.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeycloakProperties.class, SignInTimes.class})
class SecurityConfiguration {

    private static final String SIGN_IN = "/oauth2/authorization/keycloak";

    /** Described by hand: asking the server for its description would keep the program from starting while it is down. */
    @Bean
    ClientRegistrationRepository clientRegistrations(KeycloakProperties keycloak) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("keycloak")
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .authorizationUri(keycloak.endpoint("auth"))
                .tokenUri(keycloak.endpoint("token"))
                .jwkSetUri(keycloak.endpoint("certs"))
                .issuerUri(keycloak.issuer())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.endpoint("logout")))
                .build());
    }

    /** With the session, so that nobody's tokens outlive it. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** PostgreSQL keeps no zero character in a text: who sends one is told that the request is bad, and nothing fails. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            OAuth2AuthorizedClientRepository tokens,
            KeycloakProperties keycloak,
            SignInServer server,
            Computers computers)
            throws Exception {
        OidcClientInitiatedLogoutSuccessHandler signOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/error",
                                "/signed-out",
                                "/sign-in-down",
                                "/language",
                                "/class/**",
                                "/favicon.ico",
                                "/favicon.svg",
                                "/platform/**",
                                "/webjars/**",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(new SignInRequests(clients, computers)))
                        .authorizedClientRepository(tokens)
                        .successHandler(new SigningIn(computers, tokens, server))
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(server.answers() ? "/?sign-in=again" : "/sign-in-down")))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .addFilterBefore(
                        new SignInServerFilter(server, SIGN_IN), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new ComputerFilter(computers, SIGN_IN), OAuth2AuthorizationRequestRedirectFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                                        + "frame-ancestors 'none'; form-action 'self' " + keycloak.url()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
