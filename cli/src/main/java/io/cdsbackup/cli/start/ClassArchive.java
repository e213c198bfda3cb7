package io.cdsbackup.cli.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.jspecify.annotations.Nullable;

/**
 * Where the launcher wants the classes of this run to be put, as a class-data archive that later runs map instead of reading
 * the jar. A run that made no use of most classes would make a poor one, so that the launcher names a file for {@code demo}
 * alone, which does the whole job.
 */
public final class ClassArchive {

    /** By which the launcher names the file. */
    static final String PROPERTY = "cds-backup.class-archive";

    private static final Logger LOG = System.getLogger(ClassArchive.class.getName());

    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    /**
     * The archive that the launcher wants.
     *
     * @return the archive, or empty if it wants none
     */
    public static Optional<ClassArchive> wanted() {
        @Nullable String named = System.getProperty(PROPERTY);
        return named == null || named.isEmpty() ? Optional.empty() : Optional.of(new ClassArchive(Path.of(named)));
    }

    /**
     * Makes it, of the classes that are loaded by now. Where that cannot be done, as in a folder that is not the user's,
     * nothing is lost but time at the next start.
     */
    public void make() {
        // Under a name that nobody looks for until it is whole: a JVM crashes on an archive that has lost its end.
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        if (!Files.isWritable(file.toAbsolutePath().getParent())) {
            return;
        }
        try {
            dump(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (JMException | RuntimeMBeanException | IOException without) {
            LOG.log(Level.DEBUG, "No archive of classes was made", without);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private static void dump(Path target) throws JMException {
        PrintStream results = System.out;
        // The JDK says there what it has done, and results stand there.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", '"' + target.toString() + '"'}},
                            new String[] {String[].class.getName()});
        } finally {
            System.setOut(results);
        }
    }
}
