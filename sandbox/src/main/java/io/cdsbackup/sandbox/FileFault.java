package io.cdsbackup.sandbox;

/** What may go wrong with a file. */
public sealed interface FileFault extends Fault permits CannedAnswer, LineFault, ContentFault {}
