package planted.cores.internal;

import com.fasterxml.jackson.core.JsonParser;
import feign.Client;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.springframework.core.io.Resource;
import tools.jackson.core.TokenStreamFactory;

/** An engine that keeps to its place in its first line, and does all by itself in the others. */
interface Busy {
    System.Logger log(Path path, InputStream in);

    JsonParser jackson2();

    TokenStreamFactory jackson3();

    Client feign();

    File file();

    FileInputStream stream();

    HttpClient client();

    FileChannel channel();

    FileSystem files();

    Logger logger();

    org.slf4j.Logger otherLogger();

    Resource resource();
}
