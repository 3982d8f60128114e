package org.tirich.demo.phone;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.CompressionConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The two listeners on the local network, one without and one with TLS. The server's own listener stays on loopback.
///
/// A request comes from outside exactly if it arrives at one of these listeners: that is a property of the socket,
/// which
/// no header can change.
@Component
@OfPhoneDemo
@Order(Ordered.LOWEST_PRECEDENCE)
public class PhoneListeners implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PROTOCOLS = "TLSv1.2+TLSv1.3";

    private final LocalNetwork network;
    private final Connector cleartext;
    private final Connector secure;

    PhoneListeners(
            LocalNetwork network,
            LocalAuthority authority,
            @Value("${tirich.phone.port}") int port,
            @Value("${tirich.phone.tls-port}") int tlsPort) {
        this.network = network;
        this.cleartext = listener(port);
        this.secure = listener(tlsPort);
        protect(secure, authority);
    }

    private Connector listener(int port) {
        var listener = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        listener.setPort(port);
        ((AbstractProtocol<?>) listener.getProtocolHandler()).setAddress(network.address());
        return listener;
    }

    private static void protect(Connector listener, LocalAuthority authority) {
        listener.setScheme("https");
        listener.setSecure(true);
        listener.setProperty("SSLEnabled", "true");
        var host = new SSLHostConfig();
        host.setProtocols(PROTOCOLS);
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
        certificate.setCertificateKeystore(authority.serverKeys());
        certificate.setCertificateKeystorePassword(LocalAuthority.PASSWORD);
        certificate.setCertificateKeyAlias(LocalAuthority.SERVER);
        host.addCertificate(certificate);
        listener.addSslHostConfig(host);
    }

    /// Gives both listeners the limits, threads and compression of the server's own one, which are set already.
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        for (var listener : new Connector[] {cleartext, secure}) {
            listener.setURIEncoding(factory.getUriEncoding().name());
            factory.getConnectorCustomizers().forEach(each -> each.customize(listener));
            factory.getProtocolHandlerCustomizers().forEach(each -> customize(each, listener.getProtocolHandler()));
            var compression = factory.getCompression();
            if (compression != null && compression.getEnabled()) {
                new CompressionConnectorCustomizer(compression).customize(listener);
            }
        }
        factory.addAdditionalConnectors(cleartext, secure);
    }

    @SuppressWarnings("unchecked")
    private static <T extends ProtocolHandler> void customize(
            TomcatProtocolHandlerCustomizer<T> customizer, ProtocolHandler handler) {
        customizer.customize((T) handler);
    }

    /// The host that phones name in their requests.
    public String host() {
        return network.address().getHostAddress();
    }

    /// The port without TLS; known after the start.
    public int cleartextPort() {
        return cleartext.getLocalPort();
    }

    /// The port with TLS; known after the start.
    public int securePort() {
        return secure.getLocalPort();
    }

    public String cleartextAddress() {
        return "http://" + host() + ":" + cleartextPort();
    }

    public String secureAddress() {
        return "https://" + host() + ":" + securePort();
    }
}
