import http

status = http.HTTPStatus(404)
print(status, status.name, status.phrase, status.is_client_error, status == 404)
print(http.HTTPStatus.OK.description)
print([method.value for method in http.HTTPMethod][:4])
