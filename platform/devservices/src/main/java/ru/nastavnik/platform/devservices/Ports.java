package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free ports of the loopback address. */
final class Ports {

    private Ports() {}

    static int free() {
        return take(0);
    }

    /** The wanted port where it is free, another one otherwise. */
    static int preferably(int wanted) {
        try {
            return take(wanted);
        } catch (DevServiceFailed taken) {
            return free();
        }
    }

    static boolean isFree(int port) {
        try {
            return take(port) == port;
        } catch (DevServiceFailed taken) {
            return false;
        }
    }

    private static int take(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DevServiceFailed("The port " + port + " is taken.", e);
        }
    }
}
