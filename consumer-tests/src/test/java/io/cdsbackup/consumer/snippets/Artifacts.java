package io.cdsbackup.consumer.snippets;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What this build makes, for blocks of XML to name. */
final class Artifacts {

    private static final String GROUP = "io.cdsbackup";
    private static final Pattern OURS = Pattern.compile("\\bcds-backup-[a-z0-9-]+");

    private final Set<String> names;
    private final String version;

    private Artifacts(Set<String> names, String version) {
        this.names = names;
        this.version = version;
    }

    static Artifacts of(Path parent, List<Path> poms) throws Exception {
        Set<String> names = new TreeSet<>();
        for (Path pom : poms) {
            names.add(child(project(pom), "artifactId"));
        }
        return new Artifacts(names, child(project(parent), "version"));
    }

    /** What a page's blocks of XML name that is not there, comments included, and versions that are not this one. */
    List<String> problems(MarkdownFile page) {
        List<String> problems = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block.language().equals("xml")) {
                String text = String.join("\n", block.lines());
                OURS.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !names.contains(name))
                        .forEach(name -> problems.add(page.place(block) + ": no module makes " + name + "; there are "
                                + String.join(", ", names)));
                versions(page, block, text).stream()
                        .filter(other -> !other.equals(version))
                        .forEach(other ->
                                problems.add(page.place(block) + ": the version is " + version + ", not " + other));
            }
        }
        return problems;
    }

    private static List<String> versions(MarkdownFile page, Block block, String text) {
        List<String> versions = new ArrayList<>();
        NodeList dependencies;
        try {
            dependencies = parsed(new InputSource(new StringReader("<all>" + text + "</all>")))
                    .getElementsByTagName("dependency");
        } catch (Exception malformed) {
            throw new AssertionError(page.place(block) + ": this block is no XML", malformed);
        }
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String version = child(dependency, "version");
            if (child(dependency, "groupId").equals(GROUP) && !version.isEmpty()) {
                versions.add(version);
            }
        }
        return versions;
    }

    private static Element project(Path pom) throws Exception {
        return parsed(new InputSource(new StringReader(Files.readString(pom)))).getDocumentElement();
    }

    private static Document parsed(InputSource xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(xml);
    }

    /** The text of a child; empty if there is none. */
    private static String child(Element parent, String name) {
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i).getNodeName().equals(name)) {
                return all.item(i).getTextContent().strip();
            }
        }
        return "";
    }
}
