package io.cdsbackup.localfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real disk that notes each change in a journal, and can lack something, fail, or lose its power at a given change. After a
 * power cut nothing more is changed.
 */
class FaultyDisk implements Disk {

    /** The end of the process, as far as the disk can tell. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final NioDisk real = new NioDisk();
    private final List<String> journal = new ArrayList<>();
    private int changesLeft = Integer.MAX_VALUE;

    private boolean hardLinks = true;
    private boolean modes = true;
    private long usable = -1;
    private String failing = "";
    private String reason = "";

    FaultyDisk cutAfter(int changes) {
        changesLeft = changes;
        return this;
    }

    FaultyDisk withoutHardLinks() {
        hardLinks = false;
        return this;
    }

    FaultyDisk withoutModes() {
        modes = false;
        return this;
    }

    FaultyDisk withUsableSpace(long bytes) {
        usable = bytes;
        return this;
    }

    /** From now on, what is noted with this first word fails, as the operating system words it. */
    FaultyDisk failing(String what, String why) {
        failing = what;
        reason = why;
        return this;
    }

    /** What was changed, such as {@code link a.swap a.part}. */
    List<String> journal() {
        return journal;
    }

    private void changes(String what, Path... paths) throws IOException {
        if (what.equals(failing)) {
            throw new FileSystemException(paths.length == 0 ? null : paths[0].toString(), null, reason);
        }
        if (changesLeft == 0) {
            throw new PowerCut();
        }
        changesLeft--;
        StringBuilder entry = new StringBuilder(what);
        for (Path path : paths) {
            entry.append(' ').append(path.getFileName());
        }
        journal.add(entry.toString());
    }

    @Override
    public Optional<Found> look(Path path) throws IOException {
        return real.look(path).map(this::asSeen);
    }

    @Override
    public Optional<Found> lookThrough(Path path) throws IOException {
        return real.lookThrough(path).map(this::asSeen);
    }

    private Found asSeen(Found found) {
        return modes ? found : new Found(found.kind(), found.size(), null);
    }

    @Override
    public FileChannel create(Path path) throws IOException {
        changes("create", path);
        return real.create(path);
    }

    @Override
    public FileChannel open(Path path) throws IOException {
        return real.open(path);
    }

    @Override
    public FileChannel openToRead(Path path) throws IOException {
        return real.openToRead(path);
    }

    @Override
    public int write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        changes("write");
        return real.write(channel, bytes, position);
    }

    @Override
    public void truncate(FileChannel channel, long length) throws IOException {
        changes("truncate");
        real.truncate(channel, length);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        changes("force");
        real.force(channel);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        changes("force folder");
        real.forceFolder(folder);
    }

    @Override
    public FileLock tryLock(FileChannel channel) throws IOException {
        if (failing.equals("lock")) {
            throw new IOException(reason);
        }
        return real.tryLock(channel);
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        if (!hardLinks) {
            throw new UnsupportedOperationException();
        }
        changes("link", name, file);
        real.link(name, file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        changes("replace", from, to);
        real.replace(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        changes("move", from, to);
        real.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        // To delete what is not there changes nothing.
        if (real.look(path).isPresent()) {
            changes("delete", path);
            real.delete(path);
        }
    }

    @Override
    public void makePrivate(Path path) throws IOException {
        real.makePrivate(path);
    }

    @Override
    public boolean same(Path one, Path other) throws IOException {
        return real.same(one, other);
    }

    @Override
    public long usableSpace(Path folder) throws IOException {
        return usable >= 0 ? usable : real.usableSpace(folder);
    }
}
