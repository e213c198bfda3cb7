package io.cdsbackup.benchmarks;

import com.aliyuncs.CommonResponse;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.ISignatureComposer;
import com.aliyuncs.auth.RpcSignatureComposer;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.HttpRequest;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.regions.ProductDomain;
import io.cdsbackup.Signers;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signing one {@code DownloadBackup} request, from its parameters to the signed address. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SigningBenchmark {

    private static final String ALGORITHM = "HmacSHA1";
    private static final String NONCE = "0c1f3a52-6b0e-4f3b-9c63-7a4f0c2f8d11";
    private static final Instant NOW = Instant.parse("2026-01-05T04:00:00Z");
    private static final String HOST = "cdsapi.example.com";

    private final Signer signer = Signers.hmacSha1();
    private final SigningRequest request = new SigningRequest(
            HttpMethod.GET,
            Endpoint.of("https://" + HOST + "/mysql"),
            "DownloadBackup",
            Map.of("InstanceUuid", Calls.INSTANCE.value(), "BackupId", Calls.BACKUP.value()));

    private byte[] key = {};
    private byte[] toSign = {};
    private Mac ready = mac();

    private final ISignatureComposer composer = RpcSignatureComposer.getComposer();
    private final BasicCredentials aliyunCredentials =
            new BasicCredentials(Calls.CREDENTIALS.accessKeyId(), Calls.CREDENTIALS.secretKey());
    private final com.aliyuncs.auth.Signer aliyunSigner = com.aliyuncs.auth.Signer.getSigner(aliyunCredentials);
    private final AliyunRequest aliyunRequest = new AliyunRequest();
    private final ProductDomain aliyunDomain = new ProductDomain("mysql", HOST);

    private final AwsV4HttpSigner awsSigner = AwsV4HttpSigner.create();
    private final AwsCredentialsIdentity awsCredentials =
            AwsCredentialsIdentity.create(Calls.CREDENTIALS.accessKeyId(), Calls.CREDENTIALS.secretKey());
    private final SdkHttpRequest awsRequest = SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(URI.create("https://" + HOST + "/mysql/"))
            .putRawQueryParameter("Action", "DownloadBackup")
            .putRawQueryParameter("Version", "2019-08-08")
            .putRawQueryParameter("InstanceUuid", Calls.INSTANCE.value())
            .putRawQueryParameter("BackupId", Calls.BACKUP.value())
            .build();

    /** Takes the bytes that are signed from a signed address, and makes sure that they are the ones. */
    @Setup
    public void findWhatIsSigned() throws GeneralSecurityException {
        String[] parts = cdsBackup().uri().getRawQuery().split("&Signature=", 2);
        String encoded = parts[0].replace("%", "%25").replace("&", "%26").replace("=", "%3D");
        key = Calls.CREDENTIALS.secretKey().getBytes(StandardCharsets.UTF_8);
        toSign = ("GET&%2F&" + encoded).getBytes(StandardCharsets.UTF_8);
        ready.init(new SecretKeySpec(key, ALGORITHM));
        String signature = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        if (!signature.equals(bareEachTime()) || !signature.equals(bareReady())) {
            throw new IllegalStateException("These are not the bytes that are signed");
        }
    }

    /** Ours. */
    @Benchmark
    public SignedUri cdsBackup() {
        return signer.sign(request, Calls.CREDENTIALS, NOW, NONCE);
    }

    /** The bare cost, with nothing kept from one request to the next, as a signer without state has it. */
    @Benchmark
    public String bareEachTime() throws GeneralSecurityException {
        Mac mac = mac();
        mac.init(new SecretKeySpec(key, ALGORITHM));
        return Base64.getEncoder().encodeToString(mac.doFinal(toSign));
    }

    /** The bare cost with the key already scheduled, which no two threads could share. */
    @Benchmark
    public String bareReady() {
        return Base64.getEncoder().encodeToString(ready.doFinal(toSign));
    }

    /** The three parts of the SDK that make a signed address, given nonce and timestamp as ours is. */
    @Benchmark
    public String aliyunParts() throws UnsupportedEncodingException {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("Action", "DownloadBackup");
        parameters.put("Version", "2019-08-08");
        parameters.put("InstanceUuid", Calls.INSTANCE.value());
        parameters.put("BackupId", Calls.BACKUP.value());
        parameters.put("AccessKeyId", Calls.CREDENTIALS.accessKeyId());
        parameters.put("SignatureMethod", "HMAC-SHA1");
        parameters.put("SignatureVersion", "1.0");
        parameters.put("SignatureNonce", NONCE);
        parameters.put("Timestamp", "2026-01-05T04:00:00Z");
        String text = composer.composeStringToSign(MethodType.GET, "/", aliyunSigner, parameters, Map.of(), Map.of());
        parameters.put("Signature", aliyunSigner.signString(text, Calls.CREDENTIALS.secretKey() + "&"));
        return aliyunRequest.composeUrl(HOST, parameters);
    }

    /** What a user of the SDK pays, with the nonce and the timestamp that it makes itself. */
    @Benchmark
    public HttpRequest aliyunWhole() throws GeneralSecurityException, UnsupportedEncodingException {
        return new AliyunRequest().signRequest(aliyunSigner, aliyunCredentials, FormatType.JSON, aliyunDomain);
    }

    /** A presigned address, by SHA-256 and four HMACs where ours takes one. */
    @Benchmark
    public URI awsPresigned() {
        return awsSigner
                .sign(sign -> sign.identity(awsCredentials)
                        .request(awsRequest)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "rds")
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request()
                .getUri();
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, absent);
        }
    }

    /** A request of the same shape, as the SDK's own are made. */
    private static final class AliyunRequest extends RpcAcsRequest<CommonResponse> {

        AliyunRequest() {
            super("mysql", "2019-08-08", "DownloadBackup");
            setSysProtocol(ProtocolType.HTTPS);
            putQueryParameter("InstanceUuid", Calls.INSTANCE.value());
            putQueryParameter("BackupId", Calls.BACKUP.value());
        }

        @Override
        public Class<CommonResponse> getResponseClass() {
            return CommonResponse.class;
        }
    }
}
