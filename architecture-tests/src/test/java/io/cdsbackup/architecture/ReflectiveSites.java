package io.cdsbackup.architecture;

import static io.cdsbackup.architecture.ReflectiveSite.in;

import io.cdsbackup.architecture.NativeEntry.Argument;
import io.cdsbackup.architecture.NativeEntry.ByName;
import io.cdsbackup.architecture.NativeEntry.Fields;
import io.cdsbackup.architecture.NativeEntry.Member;
import io.cdsbackup.architecture.NativeEntry.Proxied;
import io.cdsbackup.architecture.NativeEntry.PublicMethods;
import io.cdsbackup.architecture.NativeEntry.Resource;
import java.util.List;

/** Every place in the product that reaches something by its name. A new one is named here, with what it needs. */
final class ReflectiveSites {

    private static final String SERVICES =
            "the builder finds services by itself, from META-INF/services and module-info";

    static final List<ReflectiveSite> ALL = List.of(
            in("internal.discovery.Services.sees", "Class.forName")
                    .needs(
                            new ByName("io.cdsbackup.port.BackupStore"),
                            new ByName("io.cdsbackup.port.JsonCodec"),
                            new ByName("io.cdsbackup.port.ProfileSource"),
                            new ByName("io.cdsbackup.port.TransportProvider")),
            in("internal.discovery.Services.add", "ServiceLoader.load").needsNothing(SERVICES),
            in("internal.system.LibraryVersion.current", "Class.getResourceAsStream")
                    .needs(new Resource("io/cdsbackup/internal/system/version.properties")),
            in("transport.jdk.ClientShutdown.shutdownNow", "Class.getMethod")
                    // Since Java 21.
                    .needsElsewhere(Member.of("java.net.http.HttpClient", "shutdownNow")),
            in("transport.jdk.ClientShutdown.now", "Method.invoke").needsNothing("it is the method found above"),
            // Feign reads and replaces its builder's parts through their fields, and looks in each capability for
            // methods that
            // replace one.
            in("transport.feign.PlainClient.seenBy", "Builder.addCapability")
                    .needs(
                            new Fields("feign.BaseBuilder"),
                            new Fields("feign.Feign$Builder"),
                            new PublicMethods("io.cdsbackup.transport.feign.CallCapability")),
            in("transport.feign.BuilderRoute.built", "Builder.addCapability", "Builder.target")
                    .needs(
                            new Fields("feign.BaseBuilder"),
                            new Fields("feign.Feign$Builder"),
                            new PublicMethods("io.cdsbackup.transport.feign.CallCapability"),
                            new PublicMethods("io.cdsbackup.transport.feign.SignedApi"),
                            new Proxied("io.cdsbackup.transport.feign.SignedApi")),
            in("transport.feign.DuckTyped.get", "Class.getMethod", "Method.invoke")
                    .needsElsewhere(
                            Member.of(springCloud("FeignBlockingLoadBalancerClient"), "getDelegate"),
                            Member.of(springCloud("RetryableFeignBlockingLoadBalancerClient"), "getDelegate")),
            in("transport.feign.DuckTyped.run", "Class.getMethod", "Method.invoke")
                    .needsElsewhere(Member.of("org.apache.hc.core5.http.io.EofSensorInputStream", "abort")),
            in("transport.feign.HeldClient.fields", "Class.getDeclaredFields")
                    .needsNothing("which clients an application wraps is the application's to say"),
            in("transport.feign.HeldClient.value", "Field.get").needsNothing("it is a field found above"),
            in("transport.feign.OwnExchange.getConnection", "URL.openConnection")
                    .needs(new Argument("--enable-url-protocols=http,https")),
            in("spring.boot.PortBeans.verifier", "ServiceLoader.load", "ServiceLoader.load")
                    .needsNothing(SERVICES),
            in("testkit.contract.ContractExtension.check", "Class.getMethods")
                    .needsNothing("a transport's contract is run in a JVM; JUnit's own support tells of test classes"),
            in("cli.Reporter.jsonText", "ServiceLoader.load").needsNothing(SERVICES),
            in("cli.Version.current", "Class.getResourceAsStream")
                    .needs(new Resource("io/cdsbackup/cli/version.properties")),
            in("cli.language.Bundle.load", "Class.getResourceAsStream")
                    .needs(
                            new Resource("io/cdsbackup/cli/language/help_en.properties"),
                            new Resource("io/cdsbackup/cli/language/help_zh.properties"),
                            new Resource("io/cdsbackup/cli/language/messages_en.properties"),
                            new Resource("io/cdsbackup/cli/language/messages_zh.properties"),
                            new Resource("io/cdsbackup/cli/language/pages_en.properties"),
                            new Resource("io/cdsbackup/cli/language/pages_zh.properties")),
            in("cli.parse.Arguments.commandLine", "CommandLine.<init>")
                    .needsNothing("picocli's annotation processor writes a file of its own: PicocliMetadataTest"),
            in(
                            "cli.signal.SignalTrap.set",
                            "Class.forName",
                            "Class.forName",
                            "Class.getConstructor",
                            "Class.getMethod",
                            "Constructor.newInstance",
                            "Method.invoke",
                            "Proxy.newProxyInstance")
                    .needs(
                            Member.of("sun.misc.Signal", "<init>", "java.lang.String"),
                            Member.of("sun.misc.Signal", "handle", "sun.misc.Signal", "sun.misc.SignalHandler"),
                            new ByName("sun.misc.SignalHandler"),
                            new Proxied("sun.misc.SignalHandler")),
            in("cli.start.ClassArchive.dump", "MBeanServer.invoke")
                    .needsNothing("the launcher alone asks for an archive, and it starts a JVM"));

    private ReflectiveSites() {}

    private static String springCloud(String client) {
        return "org.springframework.cloud.openfeign.loadbalancer." + client;
    }
}
