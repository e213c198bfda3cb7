package io.cdsbackup.sandbox;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;

/** A true answer of the API with something wrong in it. */
public sealed interface AnswerFault extends ApiFault {

    /** The envelope says its {@code Code} twice. */
    record DuplicateKeys() implements AnswerFault {}

    /**
     * The answer is about another backup.
     *
     * @param other the backup that it speaks of
     */
    record WrongBackup(BackupId other) implements AnswerFault {}

    /**
     * The answer is about another instance.
     *
     * @param other the instance that it speaks of
     */
    record WrongInstance(InstanceUuid other) implements AnswerFault {}

    /**
     * The answer tells another size.
     *
     * @param json how the size is written
     */
    record SizeLie(String json) implements AnswerFault {}
}
