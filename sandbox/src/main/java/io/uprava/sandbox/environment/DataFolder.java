package io.uprava.sandbox.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that outlives a run. One launcher at a time may use it. */
public final class DataFolder implements AutoCloseable {

  private static final long ROOM_WANTED = 500L * 1024 * 1024;

  private static final long LEAST_ROOM = 4L * 1024 * 1024;

  private final Path root;
  private final FileChannel channel;

  /** Makes the folder when needed and takes it for this process. */
  public DataFolder(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root);
      channel =
          FileChannel.open(
              root.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      requireRoom();
    } catch (IOException refused) {
      throw new StartFailure("data.not-writable", root, refused.getMessage());
    }
    if (!lock()) {
      throw new StartFailure("data.in-use", root);
    }
  }

  private void requireRoom() throws IOException {
    long free = Files.getFileStore(root).getUsableSpace();
    if (free < ROOM_WANTED) {
      throw new StartFailure("data.disk-full", root, free >> 20, ROOM_WANTED >> 20);
    }
  }

  /** Fails when the disk that holds {@code path} has no room left at all. */
  public static void requireSomeRoom(Path path) throws IOException {
    if (Files.getFileStore(path).getUsableSpace() < LEAST_ROOM) {
      throw new StartFailure("data.full");
    }
  }

  private boolean lock() {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException unsupported) {
      return true;
    }
  }

  /** The folder {@code name} inside, made when needed. */
  public Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
