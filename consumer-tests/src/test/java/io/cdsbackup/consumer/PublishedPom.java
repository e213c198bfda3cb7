package io.cdsbackup.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom as it is published, which is the flattened one. */
final class PublishedPom {

    /**
     * One dependency.
     *
     * @param groupId its group
     * @param artifactId its name in the group
     * @param version its version
     * @param scope its scope; {@code compile} where none is written
     * @param optional whether a consumer does without
     */
    record Dependency(String groupId, String artifactId, String version, String scope, boolean optional) {

        boolean isOurs() {
            return groupId.equals("io.cdsbackup");
        }

        /** The folder of its module. */
        String moduleFolder() {
            return artifactId.substring("cds-backup-".length());
        }

        @Override
        public String toString() {
            return artifactId + ":" + scope + (optional ? ":optional" : "");
        }
    }

    private final Element project;

    private PublishedPom(Element project) {
        this.project = project;
    }

    static PublishedPom of(Path moduleFolder) {
        return read(moduleFolder.resolve("target/flattened-pom.xml"));
    }

    static PublishedPom read(Path file) {
        try {
            return new PublishedPom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(file + " is no pom", broken);
        }
    }

    String version() {
        return text(project, "version");
    }

    /** The elements right below the root. */
    List<String> elements() {
        return children(project).map(Element::getTagName).toList();
    }

    List<Dependency> dependencies() {
        return dependencies(project);
    }

    List<Dependency> managedDependencies() {
        return children(project, "dependencyManagement")
                .flatMap(management -> dependencies(management).stream())
                .toList();
    }

    /** A property that the pom itself sets, or nothing. */
    String property(String name) {
        return children(project, "properties")
                .map(properties -> text(properties, name))
                .findFirst()
                .orElse("");
    }

    List<String> modules() {
        return children(project, "modules")
                .flatMap(modules -> children(modules, "module"))
                .map(Node::getTextContent)
                .toList();
    }

    private List<Dependency> dependencies(Element parent) {
        return children(parent, "dependencies")
                .flatMap(list -> children(list, "dependency"))
                .map(this::dependency)
                .toList();
    }

    private Dependency dependency(Element element) {
        String scope = text(element, "scope");
        return new Dependency(
                text(element, "groupId"),
                text(element, "artifactId"),
                // As Maven reads it, who imports a pom too: the version of the pom that the words are in.
                text(element, "version").replace("${project.version}", text(project, "version")),
                scope.isEmpty() ? "compile" : scope,
                text(element, "optional").equals("true"));
    }

    private static String text(Element parent, String name) {
        return children(parent, name).map(Node::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(child -> child.getTagName().equals(name));
    }

    private static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
