package io.cdsbackup.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SerializedErrorTest {

    @ParameterizedTest
    @EnumSource
    void an_error_that_travelled_says_its_message_and_kind_and_fails_nobody_who_asks_for_more(ErrorLeaf leaf)
            throws IOException, ClassNotFoundException {
        BackupException sent = leaf.of(ErrorDetail.of("The thing happened").withHint("Do the other thing."));

        BackupException come = travelled(sent);

        assertThat(come).hasSameClassAs(sent).hasMessage("The thing happened");
        assertThat(come.kind()).isEqualTo(sent.kind());
        assertThat(come.detail()).isEqualTo(ErrorDetail.of("The thing happened"));
        assertThat(come.hint()).isEmpty();
        assertThat(come.httpStatus()).isEmpty();
    }

    @SuppressWarnings("BanSerializableRead") // Nobody else's bytes are read.
    private static BackupException travelled(BackupException sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (BackupException) in.readObject();
        }
    }
}
