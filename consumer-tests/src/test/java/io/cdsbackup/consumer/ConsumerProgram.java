package io.cdsbackup.consumer;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A consumer's program, compiled against jars as a build of its own would compile it. */
final class ConsumerProgram {

    /** The sources of the programs, which the build of this module does not compile. */
    private static final Path SOURCES = Path.of("src/test/programs").toAbsolutePath();

    private final List<JavaFileObject> texts = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("--release", "17", "-proc:none", "-Xlint:none"));

    private ConsumerProgram() {}

    static ConsumerProgram onClassPath(List<Path> jars) {
        ConsumerProgram program = new ConsumerProgram();
        program.options.addAll(List.of("--class-path", joined(jars)));
        return program;
    }

    /** Puts the program in a module {@code app}, which requires these modules and nothing else. */
    static ConsumerProgram onModulePath(List<Path> jars, String... required) {
        return ofModule("app", jars, required);
    }

    /** Puts the program in a module of that name, which requires these modules and nothing else. */
    static ConsumerProgram ofModule(String name, List<Path> jars, String... required) {
        ConsumerProgram program = new ConsumerProgram();
        program.options.addAll(List.of("--module-path", joined(jars)));
        String requires = List.of(required).stream()
                .map(module -> "requires " + module + ";")
                .collect(joining(" "));
        return program.with("module-info", "module " + name + " { " + requires + " }");
    }

    /** Adds a file of {@code src/test/programs}. */
    ConsumerProgram with(String file) {
        files.add(SOURCES.resolve(file));
        return this;
    }

    ConsumerProgram with(String name, String text) {
        texts.add(new SourceText(name, text));
        return this;
    }

    /** Compiles it, which must succeed. */
    Path into(Path folder) {
        List<String> errors = errors(folder);
        if (!errors.isEmpty()) {
            throw new AssertionError("The program does not compile:\n" + String.join("\n", errors));
        }
        return folder;
    }

    /** What the compiler has to say, one line each; nothing if it succeeds. */
    List<String> errors(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", folder.toString(), "-Xmaxerrs", "1000"));
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<JavaFileObject> sources = new ArrayList<>(texts);
            manager.getJavaFileObjectsFromPaths(files).forEach(sources::add);
            boolean compiled =
                    compiler.getTask(said, manager, null, all, null, sources).call();
            return compiled ? List.of() : said.toString().lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    private static final class SourceText extends SimpleJavaFileObject {

        private final String text;

        private SourceText(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
