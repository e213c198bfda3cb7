package io.cdsbackup.cli;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Loads the classes that a short command needs, for a JVM that is told to archive what it has loaded when it ends. It reads no
 * settings and no credentials, and reaches no service.
 */
public final class Rehearsal {

    private static final List<String> NEEDED = List.of("io/cdsbackup/", "com/fasterxml/");
    private static final List<String> NOT_NEEDED = List.of("io/cdsbackup/sandbox/", "io/cdsbackup/transport/feign/");

    /** Nobody listens there: a refused connection loads all but what reads an answer. */
    private static final Endpoint NOBODY = Endpoint.of("http://127.0.0.1:1/");

    private Rehearsal() {}

    /**
     * Loads the classes, shows the help of a command, and ends.
     *
     * @param args the jar that the command is in
     * @throws IOException if the jar cannot be read
     */
    public static void main(String[] args) throws IOException {
        loadFrom(args[0]);
        ask();
        shakeHands();
        Main.main(new String[] {"list", "--help"});
    }

    private static void loadFrom(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            int methods = file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> NEEDED.stream().anyMatch(name::startsWith))
                    .filter(name -> NOT_NEEDED.stream().noneMatch(name::startsWith))
                    .mapToInt(Rehearsal::link)
                    .sum();
            System.err.println("Methods linked: " + methods);
        }
    }

    /** What is only loaded is not archived; asking for its methods links a class and does not run its initialiser. */
    private static int link(String entry) {
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Rehearsal.class.getClassLoader()).getDeclaredMethods().length;
        } catch (ClassNotFoundException | LinkageError absent) {
            System.err.println("Left out: " + absent);
            return 0;
        }
    }

    private static void ask() {
        try (BackupClient client = BackupClient.builder()
                .environment(variable -> Optional.empty())
                .credentials(Credentials.of("nobody", "nothing"))
                .endpoint(NOBODY)
                .transport("jdk")
                .sleeper(wait -> {})
                .build()) {
            client.listBackups(InstanceUuid.of("none"));
        } catch (BackupException refused) {
            System.err.println("As expected: " + refused);
        }
    }

    private static void shakeHands() {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", 1);
            engine.setUseClientMode(true);
            engine.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
        } catch (NoSuchAlgorithmException | SSLException absent) {
            System.err.println("Left out: " + absent);
        }
    }
}
