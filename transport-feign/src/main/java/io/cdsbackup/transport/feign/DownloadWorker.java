package io.cdsbackup.transport.feign;

import feign.Client;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;

/** The worker's part of a download: sends the request, and reads the answer into the handover. */
final class DownloadWorker {

    private final DownloadRequest request;
    private final Client client;
    private final Timeouts timeouts;
    private final Handover handover;
    private final Peer peer;

    DownloadWorker(DownloadRequest request, Client client, Timeouts timeouts, Handover handover) {
        this.request = request;
        this.client = client;
        this.timeouts = timeouts;
        this.handover = handover;
        this.peer = Peer.of(request.address().uri());
    }

    void work(Flight flight) {
        Delivery last = new Delivery.Failed(broken());
        boolean answered = false;
        try (Answer answer =
                flight.open(client, WireRequest.download(request), timeouts.reading(request.stallTimeout()))) {
            answered = true;
            refuseDecoded(answer);
            handover.deliver(new Delivery.Head(answer.head()));
            copy(answer);
            last = new Delivery.End();
        } catch (ZipException decoding) {
            last = new Delivery.Failed(encoded());
        } catch (IOException thrown) {
            last = new Delivery.Failed(Failure.of(thrown, peer, answered));
        } catch (RuntimeException thrown) {
            last = new Delivery.Failed(Failure.of(thrown, peer, answered));
        } catch (StackOverflowError endless) {
            // The JDK's client calls itself once for each 100 Continue. The stack is whole again, and its trace is no
            // news.
            last = new Delivery.Failed(Failure.broken(peer));
        } finally {
            // Only now, so that the connection is free for the next call; and after an Error too.
            handover.deliver(last);
        }
    }

    private void copy(Answer answer) throws IOException {
        Optional<byte[]> buffer = handover.buffer();
        while (buffer.isPresent()) {
            int read = answer.read(buffer.get());
            if (read < 0) {
                return;
            }
            handover.deliver(new Delivery.Bytes(buffer.get(), read));
            buffer = handover.buffer();
        }
    }

    /** Feign's clients decode a body whether or not that was asked for, and leave the label on it or not. */
    private void refuseDecoded(Answer answer) {
        if (!Fields.codings(answer.fields()).isEmpty()) {
            throw encoded();
        }
    }

    private UnexpectedResponseException encoded() {
        return new UnexpectedResponseException(ErrorDetail.of("The file from " + peer
                        + " is labelled as encoded, though its plain bytes were asked for: Feign's clients would decode"
                        + " it")
                .withHint("Use the transport named jdk, which leaves the bytes alone."));
    }

    private BackupException broken() {
        return new ConnectionLostException(ErrorDetail.of("The HTTP client broke while it talked to " + peer));
    }

    /** Shows where it goes: no path, no query. */
    @Override
    public String toString() {
        return "GET " + peer;
    }
}
