package io.cdsbackup.sandbox;

/** What may go wrong with an answer of the API. */
public sealed interface ApiFault extends Fault permits CannedAnswer, LineFault, AnswerFault {}
