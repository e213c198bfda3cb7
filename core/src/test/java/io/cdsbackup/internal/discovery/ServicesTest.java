package io.cdsbackup.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.fake.LoaderOf;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.TransportProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

    @TempDir
    Path folder;

    private LoaderOf plugin() {
        return new LoaderOf(folder, TransportProvider.class.getClassLoader());
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        assertThat(plugin().during(ServicesTest::found)).isEmpty();
    }

    @Test
    void without_a_context_class_loader_the_ports_own_is_asked() {
        assertThat(LoaderOf.during(null, ServicesTest::found)).isEmpty();
    }

    @Test
    void a_plug_ins_adapters_are_found_through_the_context_class_loader_and_come_by_name() {
        LoaderOf plugin =
                plugin().listing(TransportProvider.class, NamedTransports.Red.class, NamedTransports.Blue.class);

        assertThat(plugin.during(ServicesTest::found))
                .extracting(TransportProvider::name)
                .containsExactly("blue", "red");
    }

    @Test
    void an_adapter_that_is_listed_twice_counts_once(@TempDir Path parentsFolder) {
        LoaderOf parent = new LoaderOf(parentsFolder, TransportProvider.class.getClassLoader())
                .listing(TransportProvider.class, NamedTransports.Red.class);
        LoaderOf child = new LoaderOf(folder, parent)
                .listing(TransportProvider.class, NamedTransports.Red.class, NamedTransports.Blue.class);

        assertThat(child.during(ServicesTest::found))
                .extracting(TransportProvider::name)
                .containsExactly("blue", "red");
    }

    @Test
    void an_adapter_that_is_listed_and_not_there_is_an_error_with_its_cause() {
        LoaderOf plugin = plugin().listing(TransportProvider.class, "com.example.Gone");

        assertThatThrownBy(() -> plugin.during(ServicesTest::found))
                .isInstanceOf(AdapterMissingException.class)
                .hasMessage("An adapter of TransportProvider on the class path cannot be loaded")
                .hasCauseInstanceOf(ServiceConfigurationError.class);
    }

    @Test
    void an_adapter_that_cannot_be_made_is_an_error_that_keeps_the_reason() {
        LoaderOf plugin = plugin().listing(TransportProvider.class, NamedTransports.Broken.class);

        assertThatThrownBy(() -> plugin.during(ServicesTest::found))
                .isInstanceOf(AdapterMissingException.class)
                .hasRootCauseMessage("What it needs is not there");
    }

    @Test
    void an_adapter_whose_library_is_missing_is_an_error_that_keeps_the_reason() {
        LoaderOf plugin = plugin().listing(TransportProvider.class, NamedTransports.Red.class)
                .copying(NamedTransports.Red.class.getName()::equals)
                .lacking(NamedTransports.class.getName()::equals);

        assertThatThrownBy(() -> plugin.during(ServicesTest::found))
                .isInstanceOf(AdapterMissingException.class)
                .hasStackTraceContaining("NoClassDefFoundError");
    }

    @Test
    void a_class_that_is_no_adapter_of_the_port_is_an_error() {
        LoaderOf plugin = plugin().listing(TransportProvider.class, TestJson.class);

        assertThatThrownBy(() -> plugin.during(ServicesTest::found)).isInstanceOf(AdapterMissingException.class);
    }

    private static List<TransportProvider> found() {
        return Services.of(TransportProvider.class, TransportProvider::name);
    }
}
