package io.cdsbackup.transport.jdk;

import java.net.http.HttpClient;

/**
 * An HTTP client that carries one download at a time.
 *
 * @param http the client, whose work the brake does
 * @param brake holds the client back
 */
record DownloadClient(HttpClient http, Brake brake) {

    static DownloadClient madeBy(ClientRecipe recipe) {
        Brake brake = new Brake();
        return new DownloadClient(recipe.client(brake), brake);
    }

    void end() {
        ClientShutdown.now(http);
    }
}
