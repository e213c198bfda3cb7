package io.cdsbackup.cli.command;

import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code verify} brings: all files that it was given, those that hold and those that do not.
 *
 * @param files the files, in their order
 * @param messages the language of the reasons
 */
record VerifyResult(List<CheckedFile> files, Messages messages) implements Result {

    VerifyResult {
        files = List.copyOf(files);
    }

    @Override
    public JsonValue json() {
        return new JsonArray(
                files.stream().map(file -> (JsonValue) file.json(messages)).toList());
    }

    @Override
    public List<String> lines(Messages language) {
        return files.stream().map(file -> file.line(language)).toList();
    }

    @Override
    public boolean isReceipt() {
        return failure().isEmpty();
    }

    @Override
    public Optional<BackupException> failure() {
        return files.stream().map(CheckedFile::failure).filter(Objects::nonNull).findFirst();
    }
}
