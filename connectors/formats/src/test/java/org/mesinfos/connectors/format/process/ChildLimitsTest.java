package org.mesinfos.connectors.format.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildLimitsTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    /** Program of the child process. Connects to a port of this machine. */
    static final class Connection {
        public static void main(String[] port) throws Exception {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port[0]))) {
                System.out.print("connected " + socket.isConnected());
            } catch (IOException noNetwork) {
                System.out.print("no network");
            }
        }
    }

    private static String output(Path program, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void childHasNoNetworkWhereTheSystemCanWithholdIt() throws Exception {
        List<List<String>> limits = ChildLimits.available();
        assumeTrue(limits.stream().anyMatch(command -> command.get(0).equals("unshare")));
        Path limited = ChildLimits.limited(JAVA, folder, limits);
        String classPath = Path.of(Connection.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();

        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(server.getLocalPort());
            assertThat(output(JAVA, "-cp", classPath, Connection.class.getName(), port))
                    .isEqualTo("connected true");
            assertThat(output(limited, "-cp", classPath, Connection.class.getName(), port))
                    .isEqualTo("no network");
        }
    }

    @Test
    void argumentsArePassedUnchanged() throws Exception {
        Path echo = Files.writeString(folder.resolve("it's a program"), "#!/bin/sh\nprintf '%s|' \"$@\"\n");
        assumeTrue(echo.toFile().setExecutable(true));

        Path limited = ChildLimits.limited(echo, folder, List.of(List.of("env")));

        assertThat(output(limited, "-Da=b c", "$HOME", "'")).isEqualTo("-Da=b c|$HOME|'|");
    }

    @Test
    void withoutCommandsJavaIsStartedDirectly() throws IOException {
        assertThat(ChildLimits.limited(JAVA, folder, List.of())).isEqualTo(JAVA);
    }
}
