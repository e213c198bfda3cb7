package com.example.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Says when the archive has its turn. Tests call it themselves. */
@Singleton
@Requires(notEnv = Environment.TEST)
class NightlySchedule {

    private final NightlyArchive archive;

    NightlySchedule(NightlyArchive archive) {
        this.archive = archive;
    }

    @Scheduled(cron = "${archive.cron}")
    void run() {
        archive.archive();
    }
}
