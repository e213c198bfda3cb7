package io.cdsbackup.sandbox;

/** What is behind a door. */
interface Service {

    Reply reply(Incoming request);
}
