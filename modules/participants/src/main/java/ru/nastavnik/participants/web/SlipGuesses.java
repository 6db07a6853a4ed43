package ru.nastavnik.participants.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.web.Allowance;

/**
 * How many codes may be tried: from one address in all schools together, and in one school from all addresses together.
 * Only wrong ones count. Figures and why: decision 0038.
 */
@Component
class SlipGuesses {

    static final int ADDRESS_BURST = 30;
    static final int SCHOOL_BURST = 100;
    private static final int ADDRESS_PER_MINUTE = 3;
    private static final int SCHOOL_PER_MINUTE = 10;
    private static final int NETWORK = 8;

    private final Allowance addresses = new Allowance(ADDRESS_BURST, ADDRESS_PER_MINUTE);
    private final Allowance schools = new Allowance(SCHOOL_BURST, SCHOOL_PER_MINUTE);

    /**
     * Counts an attempt before anything is looked up.
     *
     * @return how long to wait, {@literal null} where it may be made
     */
    @Nullable
    Duration attempt(String address, String alias) {
        Duration wait = addresses.ask(network(address));
        return wait == null ? schools.ask(alias) : wait;
    }

    /** The attempt was a right code and does not count. */
    void right(String address, String alias) {
        addresses.giveBack(network(address));
        schools.giveBack(alias);
    }

    /** A home has a whole /64 of addresses of the new kind: they are counted as one. */
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK) : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
