package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the program is going to answer. */
final class FreePort {

    private FreePort() {}

    /**
     * Chooses a port.
     *
     * @param wanted by the person, refused when it is taken; 0 when they do not care
     * @param usual  taken where it is free; 0 for none
     * @throws LaunchFailed when the wanted port is taken
     */
    static int choose(int wanted, int usual) {
        if (wanted > 0) {
            if (!free(wanted)) {
                throw new LaunchFailed(
                        "Порт %d занят другой программой. Назовите другой: deploy/demo --port N".formatted(wanted));
            }
            return wanted;
        }
        return usual > 0 && free(usual) ? usual : any();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailed("Нет ни одного свободного порта.");
        }
    }
}
