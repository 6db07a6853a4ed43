package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

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

    /** Whether someone listens: far cheaper to ask again and again than a whole request. */
    static boolean isListenedTo(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
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
