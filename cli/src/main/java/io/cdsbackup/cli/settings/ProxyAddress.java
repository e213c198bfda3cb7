package io.cdsbackup.cli.settings;

import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.language.Text;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.port.ProxySettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A proxy's address: {@code [http://][USER:PASSWORD@]HOST[:PORT]}. */
final class ProxyAddress {

    private static final int HTTP_PORT = 80;

    private ProxyAddress() {}

    static ProxySettings parse(String source, String text) {
        URI uri = uri(source, text.contains("://") ? text : "http://" + text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("socks")) {
            throw new CommandException(
                    ErrorKind.REFUSED, Text.of(Phrase.PROXY_SOCKS, source), Text.of(Phrase.ADVICE_PROXY_HTTP));
        }
        if (!scheme.equals("http") || uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535) {
            throw CommandException.usage(Phrase.USAGE_PROXY, source);
        }
        ProxySettings proxy = ProxySettings.of(uri.getHost(), uri.getPort() < 0 ? HTTP_PORT : uri.getPort());
        return uri.getRawUserInfo() == null ? proxy : withUser(source, proxy, uri.getRawUserInfo());
    }

    private static ProxySettings withUser(String source, ProxySettings proxy, String userInfo) {
        int colon = userInfo.indexOf(':');
        String name = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String secret = colon < 0 ? "" : userInfo.substring(colon + 1);
        return proxy.withUser(decoded(source, name), decoded(source, secret));
    }

    private static String decoded(String source, String text) {
        try {
            // A plus sign is itself here: only forms turn it into a space.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            throw CommandException.usage(Phrase.USAGE_PROXY, source);
        }
    }

    private static URI uri(String source, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            // Neither the cause nor its message: both hold the password.
            throw CommandException.usage(Phrase.USAGE_PROXY, source);
        }
    }
}
