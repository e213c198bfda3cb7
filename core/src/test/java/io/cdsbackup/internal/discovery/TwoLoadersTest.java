package io.cdsbackup.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.fake.LoaderOf;
import io.cdsbackup.port.TransportProvider;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has the library and an adapter, and a plug-in in it that brings an adapter of its own. */
class TwoLoadersTest {

    private LoaderOf application;
    private LoaderOf plugin;

    @BeforeEach
    void makeThem(@TempDir Path applicationsFolder, @TempDir Path pluginsFolder) {
        application = new LoaderOf(applicationsFolder, TwoLoadersTest.class.getClassLoader())
                .copying(name -> name.startsWith("io.cdsbackup."))
                .listing(TransportProvider.class, NamedTransports.Red.class);
        plugin = new LoaderOf(pluginsFolder, application)
                .copying(name -> name.startsWith(NamedTransports.class.getName()));
    }

    @Test
    void the_applications_adapters_are_found_though_the_context_knows_nothing_of_them() {
        ClassLoader stranger = ClassLoader.getPlatformClassLoader();

        assertThat(foundByTheApplication(stranger))
                .singleElement()
                .satisfies(red -> assertThat(red.getClass().getClassLoader()).isSameAs(application));
    }

    @Test
    void the_applications_adapters_are_found_without_a_context() {
        assertThat(foundByTheApplication(null)).hasSize(1);
    }

    @Test
    void one_that_both_have_counts_once_and_is_the_plug_ins() {
        plugin.listing(TransportProvider.class, NamedTransports.Red.class);

        assertThat(foundByTheApplication(plugin))
                .singleElement()
                .satisfies(red -> assertThat(red.getClass().getClassLoader()).isSameAs(plugin));
    }

    @Test
    void different_ones_count_as_two() {
        plugin.listing(TransportProvider.class, NamedTransports.Blue.class);

        assertThat(foundByTheApplication(plugin))
                .extracting(adapter -> adapter.getClass().getSimpleName())
                .containsExactly("Blue", "Red");
    }

    /** Asks the application's own copy of this library, whose port is its own too. */
    private List<?> foundByTheApplication(ClassLoader context) {
        Function<Object, String> label = adapter -> adapter.getClass().getName();
        return LoaderOf.during(context, () -> {
            try {
                Method of = application
                        .loadClass(Services.class.getName())
                        .getDeclaredMethod("of", Class.class, Function.class);
                of.setAccessible(true);
                return (List<?>) of.invoke(null, application.loadClass(TransportProvider.class.getName()), label);
            } catch (ReflectiveOperationException broken) {
                throw new LinkageError("The application's copy is not whole", broken);
            }
        });
    }
}
