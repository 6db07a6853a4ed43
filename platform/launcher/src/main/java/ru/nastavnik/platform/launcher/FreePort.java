package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

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
            if (!isFree(wanted)) {
                throw new LaunchFailed(
                        "Порт %d занят другой программой. Назовите другой: deploy/demo --port N".formatted(wanted));
            }
            return wanted;
        }
        return usual > 0 && isFree(usual) ? usual : any();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Asked by connecting: binding would take the port from under the program that is about to listen. */
    static boolean isListenedTo(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
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
