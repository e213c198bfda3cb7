package io.cdsbackup.cli;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.output.JsonFields;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.port.JsonValue;
import java.util.List;

/**
 * What the command says about itself.
 *
 * @param name what it is about, the member's name in JSON
 * @param value the member's value
 * @param text the words for people
 */
record Information(String name, String value, String text) implements Result {

    @Override
    public JsonValue json() {
        return new JsonFields().text(name, value).object();
    }

    @Override
    public List<String> lines(Messages messages) {
        return List.of(text.stripTrailing());
    }
}
